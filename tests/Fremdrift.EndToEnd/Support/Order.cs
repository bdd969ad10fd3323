using Xunit;

// Two at a time, each collection with an application of its own: while one waits for a page, the other has the machine.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
