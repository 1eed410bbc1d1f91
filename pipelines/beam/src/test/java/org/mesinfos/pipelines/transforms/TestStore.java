package org.mesinfos.pipelines.transforms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.BlockCodec;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.JointAccounts;
import org.mesinfos.pipelines.identity.LinkAssertion;
import org.mesinfos.pipelines.identity.LinkAssertions;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.RegistryReader;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.worker.OperatorTables;
import org.mesinfos.pipelines.worker.WorkerContext;
import org.mesinfos.pipelines.worker.WorkerStore;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.records.TrustedClasses;

/**
 * Store of a run, with the rows and the identity of a small bank: accounts A1 of person ana, A2 of ben, and J of both.
 */
final class TestStore implements AutoCloseable {

    static {
        TrustedClasses.declare();
    }

    static final String RUN = "run-1";
    static final String DELIVERY = "d".repeat(64);
    static final PersonKey KEY = PersonKey.generate();
    static final int BUCKETS = 16;

    private static final RowOrigin ORIGIN =
            new RowOrigin("bank", DELIVERY, "f".repeat(64), "bank/operations", 1, RowMode.APPEND, null, 50);

    private final WriteSession session;
    private final WorkerStore store;
    private final WorkerContext context;

    /** Opens a store, new or with the snapshot of earlier runs. */
    TestStore(Path folder) throws IOException {
        session = Store.at(folder.toString()).openWriteSession(RUN);
        store = new WorkerStore(session.store(), session.base().id(), RUN);
        context = store.openContext();
        store.share(KEY);
        store.shareInProcess(new OperatorTables(registry(), Consents.NONE));
    }

    WorkerStore store() {
        return store;
    }

    /** Returns the context of the workers in this process. */
    WorkerContext context() {
        return context;
    }

    static Registry registry() {
        String csv = "person_id;organisation;customer_reference\nana;bank;C1\nben;bank;C2\n";
        try {
            return RegistryReader.read("registry", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static ReferenceRules sharedJointAccounts() {
        return new ReferenceRules(JointAccounts.of(List.of("bank")), Map.of());
    }

    static LinkAssertions links() {
        return LinkAssertions.of(List.of(link("A1", "C1"), link("A2", "C2"), link("J", "C1"), link("J", "C2")));
    }

    private static LinkAssertion link(String account, String customer) {
        return new LinkAssertion(
                ORIGIN,
                new SubjectLink(new Subject(SubjectKind.ACCOUNT, account), Subject.customer(customer)),
                Locator.line(1));
    }

    /** Writes the identity evidence, with joint accounts shared. */
    IdentityState identity() throws IOException {
        var file = store.content()
                .writeIdentity(new IdentityEvidence(
                                KEY.fingerprint(), registry(), links(), Optional.empty(), sharedJointAccounts())
                        .write());
        return IdentityState.newBuilder()
                .setPath(file.path())
                .setSha256(file.sha256())
                .setBytes(file.bytes())
                .build();
    }

    IdentityTableProvider tables() {
        return new IdentityTableProvider(store);
    }

    /** Returns rows of accounts, one for each, with their positions as keys. */
    static RowBatch rows(String... accounts) {
        List<EncodedRow> rows = new ArrayList<>();
        for (String account : accounts) {
            rows.add(row(account, rows.size() + 1, 0, false));
        }
        return new RowBatch(ORIGIN, RecordType.BANK_TRANSACTION.name(), rows);
    }

    static EncodedRow row(String account, int number, int copies, boolean copied) {
        BankTransaction record = BankTransaction.newBuilder()
                .setOrganisation("bank")
                .setAdditional(Map.of())
                .setBookingDate(LocalDate.of(2024, 1, 5))
                .setAmount(BigDecimal.valueOf(number * 10_000L, 4))
                .build();
        Envelope.setSubject(record, SubjectKind.ACCOUNT, account);
        return new EncodedRow(
                RowSubjectKind.ACCOUNT,
                account,
                RowKeyKind.NATIVE,
                "k" + number,
                0,
                (long) number,
                "",
                ByteBuffer.wrap(new CanonicalCodec().encode(record)),
                copies,
                copied);
    }

    static Block<RowBatch> block(RowBatch... batches) {
        return new BlockCodec<>(RowBatch.class).encode(List.of(batches));
    }

    static Block<HolderRows> routed(HolderRows... rows) {
        return new BlockCodec<>(HolderRows.class).encode(List.of(rows));
    }

    static HolderRows holder(String holder, RowBatch... batches) {
        return new HolderRows(holder, false, List.of(batches));
    }

    /** Returns the rows of all blocks as texts such as {@code "ana: k1"}, {@code "ben: k2 copied"}, sorted. */
    static List<String> describe(Iterable<Block<HolderRows>> blocks) {
        List<String> texts = new ArrayList<>();
        for (HolderRows holder : new BlockCodec<>(HolderRows.class).decode(blocks)) {
            if (holder.getMoved()) {
                texts.add(holder.getHolder() + ": replaced");
            }
            if (!holder.getMoved() && holder.getBatches().isEmpty()) {
                texts.add(holder.getHolder() + ": no rows");
            }
            for (RowBatch batch : holder.getBatches()) {
                for (EncodedRow row : batch.getRows()) {
                    texts.add(holder.getHolder() + ": " + row.getKey() + (row.getCopied() ? " copied" : "")
                            + (row.getCopies() > 0 ? " with " + row.getCopies() + " copies" : ""));
                }
            }
        }
        texts.sort(null);
        return texts;
    }

    @Override
    public void close() throws IOException {
        context.close();
        session.close();
    }
}
