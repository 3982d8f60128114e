package org.tirich.curation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.kernel.LanguageTag;

/// Searches the texts of a lesson for telephone numbers, identity card numbers and e-mail addresses, in Western and
/// Arabic digits. A child's contact details must not be published, and a stranger's invite children to contact him.
@Component
class ContactDetailsCheck implements AutomaticCheck {

    private static final Pattern IDENTITY_CARD = Pattern.compile("\\b\\d{5}-?\\d{7}-?\\d\\b");
    private static final Pattern TELEPHONE = Pattern.compile("(\\+92|0092|\\b0)[ -]?3\\d{2}[ -]?\\d{7}\\b");
    private static final Pattern E_MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]{2,}");

    @Override
    public List<Finding> check(ShownLesson lesson, Map<LanguageTag, String> captions) {
        var findings = new ArrayList<Finding>();
        lesson.revision().lesson().texts().forEach(text -> {
            search(text.title() + "\n" + text.description(), "text " + text.lang(), findings);
        });
        captions.forEach((language, vtt) -> search(vtt, "captions " + language.value(), findings));
        return findings;
    }

    private static void search(String text, String where, List<Finding> findings) {
        var digits = latinDigits(text);
        if (IDENTITY_CARD.matcher(digits).find()) {
            findings.add(new Finding("identity-card", Finding.Severity.HOLD, where));
        }
        if (TELEPHONE.matcher(digits).find()) {
            findings.add(new Finding("telephone", Finding.Severity.HOLD, where));
        }
        if (E_MAIL.matcher(digits).find()) {
            findings.add(new Finding("e-mail", Finding.Severity.HOLD, where));
        }
    }

    private static String latinDigits(String text) {
        return text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
