-- The key by which names are compared. The server fills it at its next start. Accounts of earlier versions whose names
-- have the same key keep their exact names: all but the first share the key.
alter table account add column name_key text;
alter table account add column shares_key boolean not null default false;
create unique index account_name_key on account (name_key) where not shares_key;
create index account_by_name_key on account (name_key text_pattern_ops);

-- When the person last entered her passphrase in the session; null: when she signed in.
alter table session add column confirmed_at timestamptz;

-- One link of a purpose for an account: a newer one takes the place of the older one.
delete from one_time_link l using one_time_link n
 where l.purpose = n.purpose and l.account is not distinct from n.account
   and (l.expires_at, l.token_hash) < (n.expires_at, n.token_hash);
create unique index one_time_link_purpose on one_time_link (purpose, account) nulls not distinct;

-- Token buckets of the attempts to sign in. Keys are HMACs that change every day. The table is logged: an unlogged one
-- is empty after a crash, and a row per attempt costs little beside the hash of a passphrase.
create table rate_limit (
    key         bytea primary key check (length(key) = 16),
    tokens      double precision not null,
    at          timestamptz not null,
    expires_at  timestamptz not null
);
create index on rate_limit (expires_at);
