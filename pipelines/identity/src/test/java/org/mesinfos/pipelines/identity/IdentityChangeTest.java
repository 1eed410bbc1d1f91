package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mesinfos.pipelines.identity.SampleLinks.KEY;
import static org.mesinfos.pipelines.identity.SampleLinks.account;
import static org.mesinfos.pipelines.identity.SampleLinks.appended;
import static org.mesinfos.pipelines.identity.SampleLinks.link;
import static org.mesinfos.pipelines.identity.SampleLinks.table;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.rows.RowOrigin;

class IdentityChangeTest {

    private static final RowOrigin FILE = appended("a", "f1");
    private static final String C1 = KEY.pseudonym("a", Subject.customer("C1"));

    @Test
    void isEmptyForEqualTables() {
        IdentityChange change = IdentityChange.between(table(link(FILE, "1", "C1")), table(link(FILE, "1", "C1")));

        assertThat(change.isEmpty()).isTrue();
        assertThat(concerns(change, account("1"))).isFalse();
    }

    @Test
    void affectsOnlyTheSubjectOfANewLink() {
        IdentityChange change = IdentityChange.between(
                table(link(FILE, "1", "C1")), table(link(FILE, "1", "C1"), link(FILE, "2-0", "C1")));

        assertThat(concerns(change, account("20"))).isTrue();
        assertThat(concerns(change, account("1"))).isFalse();
        assertThat(concerns(change, Subject.customer("C1"))).isFalse();
        assertThat(change.affectedDigests())
                .doesNotContain(SampleLinks.KEY.digests().of("b", Optional.of(account("20"))));
        assertThat(change.previousOwners()).isEmpty();
    }

    @Test
    void reportsTheOwnerOfASubjectThatBecomesWithheldOrUnattributed() {
        IdentityTable before = table(link(FILE, "1", "C1"));

        IdentityChange withheld = IdentityChange.between(before, table(link(FILE, "1", "C1"), link(FILE, "1", "C2")));
        IdentityChange lost = IdentityChange.between(before, table());

        assertThat(concerns(withheld, account("1"))).isTrue();
        assertThat(withheld.previousOwners()).containsExactly(C1);
        assertThat(concerns(lost, account("1"))).isTrue();
        assertThat(lost.previousOwners()).containsExactly(C1);
    }

    @Test
    void affectsAllSubjectsOfANewlyRegisteredCustomer() {
        Registry registry = new Registry(Map.of(new Registry.RegisteredCustomer("a", "C1"), "alice"));
        IdentityTable pseudonymous = table(link(FILE, "1", "C1"));
        IdentityTable registered = table(registry, SnapshotHistory.NONE, link(FILE, "1", "C1"));

        IdentityChange entered = IdentityChange.between(pseudonymous, registered);
        IdentityChange left = IdentityChange.between(registered, pseudonymous);

        assertThat(concerns(entered, account("1"))).isTrue();
        assertThat(concerns(entered, Subject.customer("C1"))).isTrue();
        assertThat(entered.previousOwners()).containsExactly(C1);
        assertThat(left.previousOwners()).containsExactly("alice");
    }

    @Test
    void refusesAnotherPersonKey() {
        IdentityTable other =
                IdentityTable.build(IdentityEvidence.NONE, SampleLinks.key("ff".repeat(32)), SnapshotHistory.NONE);

        assertThatThrownBy(() -> IdentityChange.between(table(), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The person key is not the one the store was made with");
    }

    private static boolean concerns(IdentityChange change, Subject subject) {
        return change.affectedDigests().contains(SampleLinks.KEY.digests().of("a", Optional.of(subject)));
    }
}
