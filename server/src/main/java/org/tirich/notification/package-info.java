/// Notices to people, in the app. A module sends a notice to an account with
/// [org.tirich.notification.Notifications#send] and owns the link and the strings of its notices.
@ApplicationModule(allowedDependencies = {"kernel", "access", "web", "jobs"})
@NullMarked
package org.tirich.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
