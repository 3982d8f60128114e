package org.tirich.demo.trial;

import java.net.URI;
import java.util.List;

/// An attack on one promise. It leaves the instance as it was, or says what it has changed.
public interface Trial {

    /// The name in addresses, and in the keys of strings below `demo.try.`.
    String name();

    /// Tries, with real requests.
    ///
    /// @param server this server, at the address of the same machine
    List<Finding> run(URI server);
}
