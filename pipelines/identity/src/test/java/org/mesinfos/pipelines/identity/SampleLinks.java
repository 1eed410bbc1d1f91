package org.mesinfos.pipelines.identity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.identity.ownership.StatedSnapshot;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.SubjectKind;

/** Links and registries for tests. */
final class SampleLinks {

    static final PersonKey KEY = key("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    private SampleLinks() {}

    static PersonKey key(String digits) {
        try {
            return PersonKey.parse(digits);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    static Subject account(String reference) {
        return new Subject(SubjectKind.ACCOUNT, reference);
    }

    static RowOrigin appended(String organisation, String file) {
        return new RowOrigin(
                organisation, "d-" + file, file, organisation + "/operations", 1, RowMode.APPEND, null, 50);
    }

    static RowOrigin snapshot(String organisation, long sequence) {
        return new RowOrigin(
                organisation,
                "d" + sequence,
                "f" + sequence,
                organisation + "/clients",
                1,
                RowMode.SNAPSHOT,
                sequence,
                50);
    }

    /** Returns the evidence of the snapshot of organisation {@code a} with a sequence. */
    static StatedSnapshot stated(long sequence, String asOf, Set<String> exceptions) {
        return new StatedSnapshot(
                "a",
                "a/clients",
                "d" + sequence,
                Optional.of(sequence),
                Optional.of(LocalDate.parse(asOf)),
                StatedSnapshot.Omissions.END_HOLDINGS,
                exceptions);
    }

    /** Returns the digest of a subject of organisation {@code a}. */
    static String digest(Subject subject) {
        return KEY.digests().of("a", Optional.of(subject));
    }

    static LinkAssertion link(RowOrigin origin, String account, String customer) {
        return link(origin, account, customer, 1);
    }

    static LinkAssertion link(RowOrigin origin, String account, String customer, long line) {
        return new LinkAssertion(
                origin, new SubjectLink(account(account), Subject.customer(customer)), Locator.line(line));
    }

    static LinkAssertions links(LinkAssertion... assertions) {
        return LinkAssertions.of(Arrays.asList(assertions));
    }

    static IdentityTable table(Registry registry, SnapshotHistory history, LinkAssertion... assertions) {
        return IdentityTable.build(new IdentityEvidence(KEY.fingerprint(), registry, links(assertions)), KEY, history);
    }

    static IdentityTable table(LinkAssertion... assertions) {
        return table(Registry.empty(), SnapshotHistory.NONE, assertions);
    }
}
