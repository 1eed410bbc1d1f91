package org.mesinfos.pipelines.identity.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.RowTrace;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.identity.ownership.HoldingDigests;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/** Digests of all that a rejected row shows; a row that shows nothing could have stated anything. */
class RowTracesTest {

    private static final SubjectDigests DIGESTS = key().digests();
    private static final Subject CUSTOMER = Subject.customer("C1");
    private static final Subject ACCOUNT = new Subject(SubjectKind.ACCOUNT, "A1");
    private static final Optional<RecordKey> KEY = Optional.of(new RecordKey(RecordKey.Kind.NATIVE, "k1"));

    private final RowTraces traces = new RowTraces("bank", DIGESTS, 4);

    private static PersonKey key() {
        try {
            return PersonKey.parse("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void rejectedRowShowsItsSubjectAndItsKey() {
        traces.addRejected(RowTrace.of(Optional.of(CUSTOMER), KEY, List.of()));

        assertThat(traces.digests()).containsExactlyInAnyOrder(digest(CUSTOMER), DIGESTS.ofKey("bank", "k1"));
        assertThat(traces.isIncomplete()).isFalse();
    }

    @Test
    void rejectedLinkShowsBothSidesAndThatOneRowStatesBoth() {
        traces.addRejected(
                RowTrace.of(Optional.empty(), Optional.empty(), List.of(new SubjectLink(ACCOUNT, CUSTOMER))));

        assertThat(traces.digests())
                .containsExactlyInAnyOrder(
                        digest(CUSTOMER),
                        digest(ACCOUNT),
                        new HoldingDigests(digest(ACCOUNT), digest(CUSTOMER)).together());
    }

    @Test
    void rejectedRowWithAKeyAloneMayBeOfAnyCustomer() {
        traces.addRejected(RowTrace.of(Optional.empty(), KEY, List.of()));

        assertThat(traces.digests())
                .containsExactlyInAnyOrder(DIGESTS.ofKey("bank", "k1"), HoldingDigests.UNKNOWN_CUSTOMER);
    }

    @Test
    void rejectedRowThatShowsNothingMayStateAnythingBesideWhatOtherRowsShow() {
        traces.addRejected(RowTrace.of(Optional.of(CUSTOMER), KEY, List.of()));
        traces.addRejected(RowTrace.NONE);
        traces.addAccepted(accepted(Optional.of(CUSTOMER), List.of()));

        assertThat(traces.digests())
                .containsExactlyInAnyOrder(digest(CUSTOMER), DIGESTS.ofKey("bank", "k1"), HoldingDigests.ANYTHING);
        assertThat(traces.isIncomplete()).isFalse();
    }

    @Test
    void tracesWithMoreDigestsThanTheMaximumAreIncomplete() {
        for (int number = 0; number < 4; number++) {
            traces.addRejected(RowTrace.of(Optional.of(Subject.customer("C" + number)), Optional.empty(), List.of()));
        }
        assertThat(traces.digests()).hasSize(4);

        traces.addRejected(RowTrace.of(Optional.of(Subject.customer("C9")), Optional.empty(), List.of()));
        assertThat(traces.isIncomplete()).isTrue();
        assertThat(traces.digests()).isEmpty();
    }

    @Test
    void acceptedRowsWithoutASubjectCountTowardsTheMaximum() {
        RowTraces few = new RowTraces("bank", DIGESTS, 2);
        few.addAccepted(accepted(Optional.empty(), List.of()));
        assertThat(few.digests()).hasSize(2);

        few.addRejected(RowTrace.of(Optional.of(CUSTOMER), Optional.empty(), List.of()));
        assertThat(few.isIncomplete()).isTrue();

        RowTraces one = new RowTraces("bank", DIGESTS, 1);
        one.addAccepted(accepted(Optional.empty(), List.of()));
        assertThat(one.isIncomplete()).isTrue();
    }

    @Test
    void acceptedRowWithASubjectShowsAllThatItStates() {
        traces.addAccepted(accepted(Optional.of(CUSTOMER), List.of()));

        assertThat(traces.digests()).isEmpty();
        assertThat(traces.isIncomplete()).isFalse();
    }

    @Test
    void acceptedRowWithoutASubjectMayBeAnEventOfAnyCustomerUnlessItHasLinks() {
        traces.addAccepted(accepted(Optional.empty(), List.of(new SubjectLink(ACCOUNT, CUSTOMER))));
        assertThat(traces.digests()).containsExactly(DIGESTS.ofKeyWithSubject("bank", "k1"));

        traces.addAccepted(accepted(Optional.empty(), List.of()));
        assertThat(traces.digests())
                .containsExactlyInAnyOrder(DIGESTS.ofKeyWithSubject("bank", "k1"), HoldingDigests.UNKNOWN_CUSTOMER);
    }

    private static String digest(Subject subject) {
        return DIGESTS.of("bank", Optional.of(subject));
    }

    private static ParsedRow accepted(Optional<Subject> subject, List<SubjectLink> links) {
        return new ParsedRow(
                RecordType.BANK_TRANSACTION,
                RecordType.BANK_TRANSACTION.newRecord(),
                Locator.line(1),
                subject,
                KEY.orElseThrow(),
                links);
    }
}
