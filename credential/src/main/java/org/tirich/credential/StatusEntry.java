package org.tirich.credential;

/// Where the revocation of a certificate is found: a `BitstringStatusListEntry` with the purpose `revocation`.
///
/// @param list the address of the status list, which is also its id
/// @param index of the bit; the specification advises random indexes, which do not tell the order of issue
public record StatusEntry(String list, int index) {

    public StatusEntry {
        Texts.requireUrl("the address of a status list", list);
        if (index < 0 || index >= StatusList.MAX_BITS) {
            throw new IllegalArgumentException("an index is between 0 and " + (StatusList.MAX_BITS - 1));
        }
    }
}
