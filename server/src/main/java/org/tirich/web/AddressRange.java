package org.tirich.web;

import java.net.InetAddress;
import org.tirich.kernel.UserFacingException;

/// A range of addresses in CIDR notation (RFC 4632, RFC 4291), such as `10.0.0.0/8` or `2001:db8::/32`; a single
/// address
/// is a range too.
record AddressRange(InetAddress base, int prefixBits) {

    static AddressRange of(String text) {
        var slash = text.indexOf('/');
        try {
            var base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            var length = base.getAddress().length * Byte.SIZE;
            var prefix = slash < 0 ? length : Integer.parseInt(text.substring(slash + 1));
            if (prefix < 0 || prefix > length) {
                throw new IllegalArgumentException("a prefix of " + prefix + " bits");
            }
            return new AddressRange(base, prefix);
        } catch (IllegalArgumentException e) {
            throw new UserFacingException(
                    "tirich.trusted-proxies: " + text + " is not a range of addresses such as 10.0.0.0/8.", e);
        }
    }

    boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        var wanted = base.getAddress();
        if (bytes.length != wanted.length) {
            return false;
        }
        for (int bit = 0; bit < prefixBits; bit++) {
            if (((bytes[bit / Byte.SIZE] ^ wanted[bit / Byte.SIZE]) >> (7 - bit % Byte.SIZE) & 1) != 0) {
                return false;
            }
        }
        return true;
    }
}
