/// Notices to people, in the app. A module tells an account something with
/// [org.tirich.notification.Notifications#tell] and owns the link and the words of its notices.
@ApplicationModule(allowedDependencies = {"kernel", "access", "web"})
@NullMarked
package org.tirich.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
