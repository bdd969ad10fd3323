using Xunit;

// One test at a time: each has a browser and a whole application to feed.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
