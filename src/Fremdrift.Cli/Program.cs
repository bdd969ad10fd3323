Console.WriteLine("fremdrift");
