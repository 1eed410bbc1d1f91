package org.mesinfos.pipelines.identity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mesinfos.records.SubjectKind;

/**
 * Which organisations' joint accounts go to each of their holders; rows of all others are withheld.
 *
 * <p>Accounts alone: a telephone number or a meter that leads to two customers has changed hands, and neither may see
 * the rows of the other.
 *
 * @param organisations by id
 */
public record JointAccounts(SortedSet<String> organisations) implements Serializable {

    /** The rows of every joint account are withheld. */
    public static final JointAccounts WITHHELD = new JointAccounts(new TreeSet<>());

    /** An account of more people is taken for a reference that stands for no account at all. */
    private static final int MOST_HOLDERS = 8;

    public JointAccounts {
        organisations = new TreeSet<>(organisations);
    }

    /** Those of some organisations. */
    public static JointAccounts of(Collection<String> organisations) {
        return new JointAccounts(new TreeSet<>(organisations));
    }

    boolean covers(String organisation, SubjectKind kind) {
        return kind == SubjectKind.ACCOUNT && organisations.contains(organisation);
    }

    /** Whose an account is when one more person is said to hold it. */
    static Attribution with(Attribution known, Attribution.Person holder) {
        if (known.equals(holder) || known instanceof Attribution.Shared) {
            return known;
        }
        List<String> holders = new ArrayList<>(
                known instanceof Attribution.Joint joint
                        ? joint.holders()
                        : List.of(((Attribution.Person) known).id()));
        holders.add(holder.id());
        Attribution.Joint joint = new Attribution.Joint(holders);
        return joint.holders().size() > MOST_HOLDERS ? Attribution.Shared.SHARED : joint;
    }
}
