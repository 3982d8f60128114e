package org.tirich.organisation;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tirich.access.AccountId;
import org.tirich.access.PersonalData;

/// What institutions hold about a person who asked them.
@Component
class EducatorData implements PersonalData {

    private final EducatorTable educators;

    EducatorData(EducatorTable educators) {
        this.educators = educators;
    }

    @Override
    public void erase(AccountId account) {
        educators.delete(account);
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of("educator", educators.export(account));
    }
}
