package org.mesinfos.pipelines.relate.transaction;

/**
 * Canonical names of the account of a transaction.
 *
 * @param name the IBAN if it is known, otherwise the name within the organisation; the same for all organisations
 * @param reported the account as its organisation reports it: different for each organisation
 */
record CanonicalAccount(String name, String reported) {}
