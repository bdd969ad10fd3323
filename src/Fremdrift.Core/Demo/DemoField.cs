namespace Fremdrift.Core.Demo;

/// <summary>A kind of work: the goals people have in it, what there is to do, and the companies that have it.</summary>
/// <param name="Branch">What the companies do.</param>
/// <param name="Companies">Their names.</param>
/// <param name="Goals">Job goals, as citizens word them.</param>
/// <param name="Wishes">The jobs looked for.</param>
/// <param name="Tasks">What there is to do, as part of a sentence.</param>
/// <param name="Experience">What somebody has done before.</param>
internal sealed record DemoField(string Branch, string[] Companies, string[] Goals, string[] Wishes, string[] Tasks, string[] Experience)
{
    public static readonly DemoField[] All =
    [
        new(
            "Lager og transport",
            ["Fjordby Lager & Logistik A/S", "Nordkaj Spedition ApS", "Vesterlund Engros", "Pakkehuset Fjordby", "Strandkær Byggevarer", "Havnens Kølehus ApS"],
            ["Lettere lagerarbejde", "Pakke og plukke ordrer på et mindre lager", "Varemodtagelse i et roligt tempo"],
            ["Lagermedarbejder", "Pakkerimedarbejder"],
            ["pakke ordrer og gøre forsendelser klar", "tage imod varer og lægge dem på plads", "scanne varer og holde orden på hylderne"],
            ["Ti år på lager med truckkort. Vant til at arbejde systematisk.", "Har kørt varebil og pakket ordrer."]),
        new(
            "Køkken og kantine",
            ["Kantinen ved Fjorden", "Café Åhuset", "Strandkær Bageri", "Fjordby Madhus", "Restaurant Molen ApS", "Den Grønne Kantine I/S"],
            ["Køkkenmedhjælper i en kantine", "Anretning og opvask på en mindre café", "Medhjælper i et bageri om formiddagen"],
            ["Køkkenmedhjælper", "Cafémedarbejder"],
            ["anrette frokostbuffet og rydde af", "skære grønt og smøre madder", "passe opvask og fylde op i caféen"],
            ["Uddannet smørrebrødsjomfru. Er glad for at arbejde i et lille hold.", "Har arbejdet i kantine og på plejehjemskøkken."]),
        new(
            "Kontor og administration",
            ["Fjordby Revision", "Vesterlund Boligforening", "Advokathuset Havnegade", "Fjordbladet", "Møllerup Regnskab ApS", "Kystens Forsikring"],
            ["Lettere kontorarbejde med faste rutiner", "Scanne og journalisere i et stille kontor", "Telefonpasning få timer ad gangen"],
            ["Kontormedhjælper", "Receptionist"],
            ["scanne bilag og lægge dem på sager", "sortere post og bestille varer hjem", "skrive referater rent og opdatere lister"],
            ["Kontoruddannet med mange år i det offentlige. Stærk til Excel.", "Har passet reception og omstilling."]),
        new(
            "Gartneri og grønne områder",
            ["Fjordby Gartneri", "Anlægsgartner Skovlund", "Strandkær Golfklub", "Vesterlund Planteskole ApS", "Kirkegården i Fjordby", "Møllerup Naturskole"],
            ["Pleje af grønne områder", "Arbejde med planter i et drivhus", "Udendørs arbejde uden tunge løft"],
            ["Gartnermedhjælper", "Medhjælper i grønne områder"],
            ["luge og vande bede", "potte planter om i drivhuset", "rive blade og holde stierne pæne"],
            ["Har haft egen have med grøntsager og hjulpet på planteskole.", "Udlært anlægsgartner. Ryggen siger fra ved tunge løft."]),
        new(
            "Butik og handel",
            ["Købmanden i Vesterlund", "Genbrugsbutikken Bølgen", "Fjordby Boghandel", "Strandkær Garn & Stof", "Byens Blomster", "Isenkrammeren ApS"],
            ["Medhjælper i en mindre butik", "Prismærkning og opfyldning før åbningstid", "Arbejde i en genbrugsbutik"],
            ["Butiksmedhjælper", "Butiksassistent på få timer"],
            ["fylde op og prismærke varer", "pakke netordrer", "sortere og hænge tøj frem"],
            ["Mange år i dagligvarer. God til kunder, når der er ro på.", "Butiksuddannet i tekstil."]),
        new(
            "Skoler og ejendomme",
            ["Fjordby Skole", "Ejendomsservice Vest", "Vesterlund Børnehus", "Havnehallen", "Fjordby Bibliotek", "Boligselskabet Åparken"],
            ["Pedelmedhjælper på en skole", "Småreparationer og tilsyn i en boligforening", "Praktisk hjælp i en hal"],
            ["Pedelmedhjælper", "Servicemedhjælper"],
            ["stille borde op og efterse lokaler", "skifte pærer og udføre småreparationer", "tømme skraldespande og holde øje med udearealer"],
            ["Tømrer i tyve år. Kan meget, men skal skåne skulderen.", "Har været vicevært i en andelsforening."]),
        new(
            "Rengøring og vask",
            ["Fjordby Vaskeri", "Kystens Rengøring ApS", "Strandhotellet", "Linnedservice Vest", "Rent Hus I/S", "Feriecenter Strandkær"],
            ["Lettere rengøring med pauser undervejs", "Folde og pakke linned", "Klargøring af ferieboliger et par dage om ugen"],
            ["Rengøringsassistent", "Vaskerimedhjælper"],
            ["folde og pakke linned", "tørre af og gøre mødelokaler klar", "efterse ferieboliger og fylde op"],
            ["Har gjort rent på skoler og hotel. Arbejder grundigt.", "Har stået på vaskeri i seks år."]),
        new(
            "Værksted og industri",
            ["Fjordby Maskinfabrik A/S", "Cykelsmeden i Nørregade", "Møbelsnedkeriet Åen", "Vesterlund Plast ApS", "Elektronikhuset", "Trykkeriet Fjordby"],
            ["Montage af små emner ved et bord", "Medhjælper på et cykelværksted", "Kontrol og pakning i en lille produktion"],
            ["Montagemedarbejder", "Værkstedsmedhjælper"],
            ["samle små emner ved et arbejdsbord", "kontrollere og pakke færdige varer", "lappe cykler og rydde op på værkstedet"],
            ["Smed af fag. God til at finde fejl.", "Har arbejdet ved bånd i plastindustrien."]),
        new(
            "Pleje og omsorg",
            ["Plejecenter Fjordglimt", "Friplejehjemmet Birken", "Bostedet Solsiden", "Dagcenter Møllen", "Rideskolen Enghave", "Fjordby Dyreklinik"],
            ["Praktiske opgaver på et plejecenter", "Følge beboere til aktiviteter", "Arbejde med dyr og mennesker"],
            ["Serviceassistent på plejecenter", "Aktivitetsmedarbejder"],
            ["dække bord og snakke med beboerne", "følge beboere til aktiviteter", "strigle, fodre og holde rent"],
            ["Social- og sundhedshjælper. Vil gerne være blandt mennesker.", "Har passet dyr hele livet og været frivillig i en besøgstjeneste."]),
        new(
            "It og medier",
            ["Fjordby Web ApS", "Lokalradioen Kysten", "Fotograf Sandby", "Nethandel Vest ApS", "Museet ved Fjorden", "Trykt & Digitalt I/S"],
            ["Billedbehandling og tekster til en webshop", "Registrering af genstande på et museum", "Lette it-opgaver hjemmefra"],
            ["Webmedarbejder", "Registrator"],
            ["lægge varer på en webshop", "registrere og fotografere genstande", "rette tekster og billeder til"],
            ["Datamatiker. Har brug for ro og pauser fra skærmen.", "Har lavet hjemmesider som frivillig."]),
    ];
}
