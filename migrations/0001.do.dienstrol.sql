-- The role that serves requests. It owns nothing: tables, functions and triggers belong to whoever runs the migrations,
-- so the service cannot change its own schema or switch off a guarantee. Roles live in the cluster, not in the database,
-- which is why this must also succeed when another database of the same cluster made the role already.
DO $$
BEGIN
  CREATE ROLE kassier_dienst NOLOGIN;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

-- Whoever migrates may also take this role, so that one login is enough on a simple installation.
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'kassier_dienst', 'MEMBER') THEN
    EXECUTE format('GRANT kassier_dienst TO %I', current_user);
  END IF;
END
$$;

GRANT USAGE ON SCHEMA public TO kassier_dienst;

-- Functions are for the triggers that the migrations make. Whoever could call one from a trigger of its own, on a table of
-- its own, could have it write balances without postings.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
DO $$
BEGIN
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
END
$$;
