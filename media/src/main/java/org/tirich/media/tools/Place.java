package org.tirich.media.tools;

/// A program's place among those that share a machine. While the program stands still another may have it.
public interface Place {

    /// That of a program that shares the machine with nobody.
    Place UNSHARED = new Place() {
        @Override
        public void lend() {}

        @Override
        public void takeBack() {}
    };

    /// Lets another have the place.
    void lend();

    /// Takes a lent place again, at once: whoever works there now goes on too.
    void takeBack();
}
