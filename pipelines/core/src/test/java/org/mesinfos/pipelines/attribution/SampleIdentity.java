package org.mesinfos.pipelines.attribution;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.JointAccounts;
import org.mesinfos.pipelines.identity.LinkAssertion;
import org.mesinfos.pipelines.identity.LinkAssertions;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.RegistryReader;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/** Identity tables of one organisation whose accounts are linked to registered customers, for tests. */
final class SampleIdentity {

    static final String ORGANISATION = "bank";
    static final String DELIVERY = "d".repeat(64);
    static final String FILE = "f".repeat(64);
    static final RowOrigin ORIGIN =
            new RowOrigin(ORGANISATION, DELIVERY, FILE, "bank/operations", 1, RowMode.APPEND, null, 50);

    /** A fixed key: the shard of a pseudonym must not depend on chance. */
    static final PersonKey KEY = key();

    private SampleIdentity() {}

    private static PersonKey key() {
        try {
            return PersonKey.parse("0123456789abcdef".repeat(4));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Subject account(String number) {
        return new Subject(SubjectKind.ACCOUNT, number);
    }

    /** Returns a table in which accounts belong to persons, for example {@code "A1=ana"}; several make a joint account. */
    static IdentityTable table(String... owners) {
        List<LinkAssertion> links = new ArrayList<>();
        StringBuilder registry = new StringBuilder("person_id;organisation;customer_reference\n");
        Set<String> registered = new HashSet<>();
        for (String owner : owners) {
            String[] parts = owner.split("=", -1);
            links.add(new LinkAssertion(
                    ORIGIN, new SubjectLink(account(parts[0]), Subject.customer(parts[1])), Locator.line(1)));
            if (registered.add(parts[1])) {
                registry.append(parts[1] + ";" + ORGANISATION + ";" + parts[1] + "\n");
            }
        }
        IdentityEvidence evidence = new IdentityEvidence(
                KEY.fingerprint(),
                registry(registry.toString()),
                LinkAssertions.of(links),
                Optional.empty(),
                new ReferenceRules(JointAccounts.of(List.of(ORGANISATION)), Map.of()));
        return IdentityTable.build(evidence, KEY, SnapshotHistory.NONE);
    }

    static Registry registry(String csv) {
        try {
            return RegistryReader.read("registry", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns one row for each account. */
    static AcceptedRows rows(String... accounts) {
        List<EncodedRow> rows = new ArrayList<>();
        for (String account : accounts) {
            rows.add(new EncodedRow(
                    RowSubjectKind.ACCOUNT,
                    account,
                    RowKeyKind.NATIVE,
                    "k" + rows.size(),
                    0,
                    rows.size() + 2L,
                    "",
                    ByteBuffer.wrap(new byte[] {1}),
                    0,
                    false));
        }
        return AcceptedRows.of(List.of(new RowBatch(ORIGIN, RecordType.BANK_TRANSACTION.name(), rows)));
    }
}
