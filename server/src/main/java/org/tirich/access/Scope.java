package org.tirich.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A part of the instance: the extent of a grant, or the place of a resource.
public sealed interface Scope {

    /// The scope of the whole instance.
    Scope EVERYWHERE = new Everywhere();

    /// Whether this scope, as that of a grant, contains the whole of `other`.
    boolean covers(Scope other);

    /// The whole instance. A resource with this scope is covered only by an unlimited grant.
    record Everywhere() implements Scope {

        @Override
        public boolean covers(Scope other) {
            return true;
        }
    }

    /// A subject and a language.
    ///
    /// @param subject a subject of the curriculum; null: a grant covers all subjects, a resource has none
    /// @param language a BCP 47 tag; null: a grant covers all languages, a resource has none (no speech)
    record Topic(@Nullable String subject, @Nullable String language) implements Scope {

        public Topic {
            if (subject == null && language == null) {
                throw new IllegalArgumentException("a topic names a subject or a language");
            }
        }

        /// A part that the resource lacks does not restrict the grant, except the subject: a grant for one subject does
        /// not cover resources without a subject, such as the strings of the interface.
        @Override
        public boolean covers(Scope other) {
            return switch (other) {
                case Everywhere(), Unit _ -> false;
                case Topic topic ->
                    (subject == null || subject.equals(topic.subject))
                            && (language == null || topic.language == null || language.equals(topic.language));
            };
        }
    }

    /// A unit of the organisation.
    ///
    /// @param within the units that a resource's unit belongs to, in any order; empty for the scope of a grant
    record Unit(UUID unit, List<UUID> within) implements Scope {

        public Unit {
            within = List.copyOf(within);
        }

        /// The scope of a grant.
        public static Unit of(UUID unit) {
            return new Unit(unit, List.of());
        }

        @Override
        public boolean covers(Scope other) {
            return other instanceof Unit resource && (resource.unit.equals(unit) || resource.within.contains(unit));
        }
    }

    /// A topic, or everywhere if both parts are null.
    static Scope of(@Nullable String subject, @Nullable String language) {
        return subject == null && language == null ? EVERYWHERE : new Topic(subject, language);
    }
}
