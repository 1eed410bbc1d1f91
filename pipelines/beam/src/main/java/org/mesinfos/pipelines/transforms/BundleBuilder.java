package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.pipelines.bundles.BundleUpdate;
import org.mesinfos.pipelines.bundles.BundleWriter;
import org.mesinfos.pipelines.bundles.PersonDeduplication;
import org.mesinfos.pipelines.bundles.PersonRecords;
import org.mesinfos.pipelines.dedup.ClaimAuthority;
import org.mesinfos.pipelines.elements.PersonOutcome;
import org.mesinfos.pipelines.elements.StatedNumber;
import org.mesinfos.pipelines.enrich.Enricher;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.enrich.money.ExchangeRates;
import org.mesinfos.pipelines.enrich.money.RatesFile;
import org.mesinfos.pipelines.guard.StatedCustomer;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PurposeKey;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.relate.Relations;
import org.mesinfos.pipelines.rows.AcceptedRowSections;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.RowHandover;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.lookup.LookupDigests;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.worker.WorkerStore;

/**
 * Builder of the bundle of one person after the other from stored and new rows. If stored rows stay as they are, only
 * the record types that new rows can change are derived again. Not thread-safe.
 */
final class BundleBuilder implements AutoCloseable {

    private final WorkerStore store;
    private final EnrichmentBasis enrichment;
    private final Enricher enricher;
    private final BundleWriter writer;
    private final LookupDigests lookup;
    private final PurposeKey thirdParties;

    /** Use of stored bundles. */
    enum Reuse {
        /** Bundles were derived by other rules. */
        NOTHING,
        /** The records of a type stay as they are if no new row can change them. */
        UNCHANGED_TYPES
    }

    /**
     * Conditions of a run on which all bundles depend, besides their rows.
     *
     * @param horizon the snapshots that apply
     * @param authority what organisations may decide about each other's records
     * @param reuse use of stored bundles
     * @param content store to read from and to write to
     */
    record Circumstances(SnapshotHorizon horizon, ClaimAuthority authority, Reuse reuse, ContentStore content) {}

    BundleBuilder(WorkerStore store, EnrichmentBasis enrichment) {
        this.store = store;
        this.enrichment = enrichment;
        this.enricher = new Enricher(enrichment, rates(store, enrichment.rates()));
        this.writer = new BundleWriter(bundleEncryption(store), enrichment.views(), enrichment.zones());
        this.lookup = new LookupDigests(store.personKey());
        this.thirdParties = store.personKey().derive(KeyPurpose.THIRD_PARTIES);
    }

    private static ExchangeRates rates(WorkerStore store, RatesFile file) {
        try {
            return store.context().get(ExchangeRates.class, file.sha256(), () -> ExchangeRates.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The exchange rates cannot be read", e);
        }
    }

    private static BundleEncryption bundleEncryption(WorkerStore store) {
        try {
            return store.content().bundleEncryption();
        } catch (IOException e) {
            throw new UncheckedIOException("The store cannot be opened", e);
        }
    }

    /**
     * Builds a bundle and writes its files.
     *
     * @param routed rows that this run routed to the person; their memory is freed if the caller does not keep them
     * @param earlier stored entry of the person
     */
    PersonOutcome build(String personId, RoutedRows routed, Optional<PersonEntry> earlier, Circumstances circumstances)
            throws IOException {
        if (circumstances.reuse() == Reuse.UNCHANGED_TYPES && earlier.isPresent() && !routed.includesStored()) {
            AcceptedRows added = AcceptedRows.of(routed.batches());
            Optional<BundleUpdate> update =
                    hasLookup(earlier.get()) ? BundleUpdate.of(earlier.get(), added) : Optional.empty();
            Optional<AcceptedRowSections> stored = update.isEmpty()
                    ? Optional.empty()
                    : circumstances.content().readSections(earlier.get().accepted());
            if (stored.isPresent()) {
                return update(personId, added, stored.get(), update.get(), circumstances);
            }
        }
        ContentStore content = circumstances.content();
        return all(
                personId,
                new RowHandover(routed.mergeStored(earlier.map(PersonEntry::accepted), content)),
                circumstances);
    }

    /** Returns whether the look-up index has the stored rows of a person. */
    private boolean hasLookup(PersonEntry entry) {
        return store.snapshot().shard(entry.shard()).flatMap(ShardEntry::lookup).isPresent();
    }

    private PersonOutcome all(String personId, RowHandover rows, Circumstances circumstances) throws IOException {
        PersonOutcome.Builder outcome = PersonOutcome.newBuilder()
                .setPerson(personId)
                .setLookup(Arrays.stream(lookup.of(rows.rows())).boxed().toList())
                .setCustomers(customers(rows.rows()));
        if (!rows.rows().isEmpty()) {
            ContentFile accepted = circumstances
                    .content()
                    .writeAccepted(personId, AcceptedRowSections.of(rows.rows()).encode());
            PersonRecords records = derive(personId, rows, circumstances);
            PersonEntry entry = writer.write(records, accepted, circumstances.content());
            outcome.setEntry(ByteBuffer.wrap(entry.toJson()));
        }
        return outcome.build();
    }

    private PersonOutcome update(
            String personId,
            AcceptedRows added,
            AcceptedRowSections stored,
            BundleUpdate update,
            Circumstances circumstances)
            throws IOException {
        ContentStore content = circumstances.content();
        RowHandover rows =
                new RowHandover(content.readRows(stored, update.needed()).merge(added));
        AcceptedRowSections changed = AcceptedRowSections.of(rows.rows().ofTypes(added.types()));
        ContentFile accepted =
                content.writeAccepted(personId, stored.with(changed).encode());
        List<StatedNumber> customers = customers(rows.rows());
        PersonRecords records = update.changed(derive(personId, rows, circumstances));
        PersonEntry entry = update.entry(writer.write(records, accepted, content), accepted);
        return PersonOutcome.newBuilder()
                .setPerson(personId)
                .setLookup(Arrays.stream(lookup.of(added)).boxed().toList())
                .setAddsLookup(true)
                .setCustomers(customers)
                .setEntry(ByteBuffer.wrap(entry.toJson()))
                .build();
    }

    private List<StatedNumber> customers(AcceptedRows rows) {
        Set<String> known = store.snapshot().ledger().keySet();
        return StatedCustomer.of(rows, delivery -> !known.contains(delivery)).stream()
                .map(StatedNumbers::encode)
                .toList();
    }

    private PersonRecords derive(String personId, RowHandover rows, Circumstances circumstances) {
        PersonRecords person =
                PersonDeduplication.deduplicate(personId, rows, circumstances.horizon(), circumstances.authority());
        enricher.enrich(person.records());
        Relations.add(person.records(), circumstances.authority().issuers(), enrichment.zones());
        enrichment.thirdParties().apply(person.records(), thirdParties::digest);
        return person;
    }

    @Override
    public void close() {
        writer.close();
    }
}
