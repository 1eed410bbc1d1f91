package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowSubjectKind;

class RowAllocationTest {

    private static final Optional<Subject> SUBJECT = Optional.of(SampleLinks.account("A1"));

    private static EncodedRow row(int copies, boolean copied) {
        return new EncodedRow(
                RowSubjectKind.ACCOUNT,
                "A1",
                RowKeyKind.NATIVE,
                "k1",
                0,
                2L,
                "",
                ByteBuffer.wrap(new byte[] {1}),
                copies,
                copied);
    }

    private static List<RowAllocation> allocate(EncodedRow row, RowAttribution attribution) {
        return RowAllocation.of(row, "bank", SUBJECT, attribution, SampleLinks.KEY.digests());
    }

    @Test
    void soleHolderReceivesTheRow() {
        assertThat(allocate(row(0, false), new RowAttribution.SinglePerson("ana")))
                .containsExactly(new RowAllocation.ToPerson("ana", row(0, false)));
    }

    @Test
    void rowOfAFormerJointAccountCountsForItsSoleHolder() {
        assertThat(allocate(row(2, false), new RowAttribution.SinglePerson("ana")))
                .containsExactly(new RowAllocation.ToPerson("ana", row(0, false)));
    }

    @Test
    void firstHolderReceivesTheRowAndTheOthersCopies() {
        assertThat(allocate(row(0, false), new RowAttribution.Joint(List.of("cid", "ana", "ben"))))
                .containsExactly(
                        new RowAllocation.ToPerson("ana", row(2, false)),
                        new RowAllocation.ToPerson("ben", row(0, true)),
                        new RowAllocation.ToPerson("cid", row(0, true)));
    }

    @Test
    void rowOfAnIssuedReferenceGoesToItsHolder() {
        assertThat(allocate(row(2, false), new RowAttribution.Borrowed("ana")))
                .containsExactly(new RowAllocation.ToPerson("ana", row(0, false)));
    }

    @Test
    void rowOfAnErasedPersonIsSuppressed() {
        assertThat(allocate(row(0, false), RowAttribution.Erased.BORROWED))
                .containsExactly(new RowAllocation.Suppressed(row(0, false), RowAttribution.Erased.BORROWED));
    }

    @Test
    void rowWithoutPersonIsHeldInTheShardOfItsSubject() {
        String shard = SampleLinks.KEY.digests().shard("bank", SUBJECT);

        assertThat(allocate(row(0, false), RowAttribution.Unattributed.UNATTRIBUTED))
                .containsExactly(new RowAllocation.ToHeldShard(shard, row(0, false)));
        assertThat(allocate(row(1, false), RowAttribution.Withheld.WITHHELD))
                .containsExactly(new RowAllocation.ToHeldShard(shard, row(0, false)));
    }
}
