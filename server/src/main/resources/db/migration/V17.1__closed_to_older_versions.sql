-- Older versions have no migration of this number, which lies below their last one: they refuse to start on this schema.
do $$ begin end $$;
