package org.mesinfos.pipelines.dedup;

import java.util.function.Predicate;
import org.mesinfos.pipelines.identity.GlobalNames;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.RowAttribution;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.records.SubjectKind;

/**
 * Authority of organisations over the records of a person.
 *
 * @param issuers organisations whose values apply to the accounts that they issue
 * @param borrowed tests whether a row belongs to the person by links of another organisation only
 */
public record ClaimAuthority(Issuers issuers, Predicate<AcceptedRow> borrowed) {

    /** Each organisation decides about its own rows, and all rows are attributed by links of their own organisation. */
    public static final ClaimAuthority OWN_ROWS = new ClaimAuthority(Issuers.NONE, row -> false);

    /**
     * Returns the authority of issuers over the rows that belong to a person by their links.
     *
     * @param owners attribution of all references
     */
    public static ClaimAuthority of(Issuers issuers, IdentityTable owners) {
        return new ClaimAuthority(
                issuers,
                row -> owners.resolve(row.origin().getOrganisation(), row.subject())
                        instanceof RowAttribution.ByIssuers);
    }

    /**
     * Returns whether an organisation issues an account.
     *
     * @param account global name of the account, see {@link GlobalNames}
     */
    boolean issuesAccount(String organisation, String account) {
        return issuers.issues(organisation, SubjectKind.ACCOUNT, account);
    }
}
