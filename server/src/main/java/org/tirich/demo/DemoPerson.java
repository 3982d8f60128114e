package org.tirich.demo;

import java.util.List;
import org.tirich.identity.Role;

/// The invented people of the demo. No real person has these names.
public enum DemoPerson {
    LIBRARY("tirich-library", List.of(Role.CREATOR)),
    LEARNER("zarmina-learner", List.of()),
    TRAINEE("gulnaz-trainee", List.of(Role.CREATOR, Role.EDUCATOR)),
    SAFETY("sherbano-safety", List.of(Role.SAFETY_REVIEWER)),
    ACCURACY("mehrban-accuracy", List.of(Role.ACCURACY_REVIEWER)),
    EDITOR("rahnuma-editor", List.of(Role.LEAD_EDITOR)),
    ADMIN("nigran-admin", List.of(Role.PLATFORM_ADMIN)),
    /// Administrator of the invented college.
    ADMINISTRATOR("muntazim-college", List.of());

    private final String username;
    private final List<Role> roles;

    DemoPerson(String username, List<Role> roles) {
        this.username = username;
        this.roles = roles;
    }

    public String username() {
        return username;
    }

    List<Role> roles() {
        return roles;
    }
}
