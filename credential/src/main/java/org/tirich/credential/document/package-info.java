/// The printed certificate: a PDF of one A4 page with a QR code, in English, or in Urdu with English beside it.
///
/// [CertificateDocument] writes it with the fonts of [CertificateFonts]. PDFBox does not shape Arabic script,
/// so the JDK does (HarfBuzz), and the page holds glyphs with their positions.
@NullMarked
package org.tirich.credential.document;

import org.jspecify.annotations.NullMarked;
