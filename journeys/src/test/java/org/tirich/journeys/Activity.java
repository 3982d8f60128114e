package org.tirich.journeys;

/// Something a client does again and again while the server may die at any moment, and that remembers what
/// the server acknowledged.
interface Activity {

    /// Does it once more, and says whether there is more to do.
    ///
    /// @throws java.io.UncheckedIOException when no answer came: then nothing counts as acknowledged
    boolean step();

    /// How much was acknowledged so far.
    int acknowledged();

    /// Asks a server that has come back for all that was acknowledged.
    ///
    /// @throws AssertionError if any of it is lost or counted twice
    void check();
}
