package org.tirich.organisation;

import java.util.Map;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.LocalText;

/// A unit of the organisation.
///
/// @param code of the country's register, such as the code of a district or a school; unique, and never changed
/// @param about who they are, by language; empty for a unit without a page
/// @param synthetic whether it is invented, as all units of a demo are
public record OrgUnit(
        UnitId id,
        Level level,
        String code,
        Map<LanguageTag, String> names,
        Map<LanguageTag, String> about,
        boolean synthetic) {

    public static final int MAX_NAME = 120;
    public static final int MAX_ABOUT = 1_200;

    /// Lower-case Latin letters, digits and single hyphens: it is a part of addresses.
    public static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    public static final int MAX_CODE = 40;

    public OrgUnit {
        names = Map.copyOf(names);
        about = Map.copyOf(about);
    }

    /// The levels, from the widest. A unit stands below a unit of a wider level.
    public enum Level {
        FEDERAL,
        PROVINCE,
        DISTRICT,
        INSTITUTION,
        SCHOOL;

        /// Whether units of this level have members and a page.
        public boolean hasMembers() {
            return this == INSTITUTION || this == SCHOOL;
        }

        boolean mayStandBelow(Level parent) {
            return parent.compareTo(this) < 0 && !parent.hasMembers();
        }
    }

    public LocalText name(LanguageTag reader) {
        return LocalText.choose(names, reader);
    }
}
