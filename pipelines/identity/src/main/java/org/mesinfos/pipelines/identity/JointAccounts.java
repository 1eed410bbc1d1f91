package org.mesinfos.pipelines.identity;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mesinfos.records.SubjectKind;

/**
 * The organisations whose joint accounts are attributed to each of their holders. Rows of other joint accounts are
 * withheld.
 *
 * <p>This applies to accounts only. A telephone number or meter that leads to two customers has changed hands, and
 * neither customer may see the rows of the other.
 *
 * @param organisations ids of the organisations
 */
public record JointAccounts(SortedSet<String> organisations) implements Serializable {

    /** The rows of every joint account are withheld. */
    public static final JointAccounts WITHHELD = new JointAccounts(new TreeSet<>());

    /** A reference with more holders is assumed not to identify an account. */
    private static final int MAX_HOLDERS = 8;

    public JointAccounts {
        organisations = new TreeSet<>(organisations);
    }

    /** Returns the setting for the given organisations. */
    public static JointAccounts of(Collection<String> organisations) {
        return new JointAccounts(new TreeSet<>(organisations));
    }

    boolean covers(String organisation, SubjectKind kind) {
        return kind == SubjectKind.ACCOUNT && organisations.contains(organisation);
    }

    /** Returns whether a reference with these holders can be an account. */
    static boolean isPlausible(List<String> holders) {
        return holders.size() <= MAX_HOLDERS;
    }
}
