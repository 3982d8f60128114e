/// Certificates as Open Badges 3.0 (`OpenBadgeCredential`, W3C Verifiable Credentials Data Model 2.0) in
/// compact JWS, and their revocation by W3C Bitstring Status List v1.0.
///
/// [CredentialSigner] signs an [OpenBadge] or a [StatusListCredential], [CredentialVerifier] verifies a
/// certificate offline, and [TrustedKeys] reads and writes the keys that it trusts. Pure functions: the caller
/// gives instants, identifiers and random salts. `docs/certificates.md` describes the format.
@NullMarked
package org.tirich.credential;

import org.jspecify.annotations.NullMarked;
