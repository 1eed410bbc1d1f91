package org.mesinfos.pipelines.access;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.language.LocalisedTexts;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.settings.ConsentSettings;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.PublishedReader;
import org.mesinfos.pipelines.store.ReaderFolder;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.records.RecordType;

/**
 * The reader applications of a person: what each one of the settings may see on a day, and those of earlier runs that still
 * have data.
 */
public final class ReaderTable {

    /** Header of the table. */
    static final List<String> HEADER = List.of("application", "organisation", "record_type", "withheld_fields", "note");

    private final LocalisedTexts texts;
    private final Optional<Settings> settings;
    private final List<PublishedReader> formerReaders;
    private final LocalDate day;

    /**
     * @param settings settings of the operator; empty if the caller gave none, so that the applications are unknown
     * @param formerReaders applications to which earlier runs published and that the settings do not name
     * @param day day on which consents apply
     */
    public ReaderTable(
            PageLanguage language, Optional<Settings> settings, List<PublishedReader> formerReaders, LocalDate day) {
        this.texts = AccessTexts.in(language);
        this.settings = settings;
        this.formerReaders = formerReaders;
        this.day = day;
    }

    /**
     * Returns the rows of the table.
     *
     * @param identity identity evidence of the snapshot, which has the people whom linking has joined
     * @throws org.mesinfos.pipelines.identity.consent.InvalidConsentsException if the consents are invalid
     */
    List<List<String>> rows(Snapshot snapshot, IdentityEvidence identity, PersonEntry person) {
        List<List<String>> rows = new ArrayList<>();
        if (settings.isEmpty()) {
            rows.add(note("", "readers.unknown"));
        } else if (settings.get().consent().readers().isEmpty()) {
            rows.add(note("", "readers.none"));
        } else {
            ConsentSettings consent = settings.get().consent();
            Consents consents = identity.ofJoined(consent.on(day, consent.read(day)));
            SortedMap<String, SortedSet<RecordType>> delivered = delivered(snapshot, person);
            consent.readers().keySet().forEach(reader -> rows.addAll(rows(reader, consents, delivered, person)));
        }
        for (PublishedReader former : formerReaders) {
            formerNote(former, person.personId()).ifPresent(key -> rows.add(note(former.application(), key)));
        }
        return rows;
    }

    /** Returns the types of record in the bundle to which each organisation contributed. */
    private static SortedMap<String, SortedSet<RecordType>> delivered(Snapshot snapshot, PersonEntry person) {
        Set<String> inBundle =
                person.files().stream().map(BundleFile::recordType).collect(Collectors.toSet());
        SortedMap<String, SortedSet<RecordType>> delivered = new TreeMap<>();
        for (PersonDeliveryCounts counts : person.counts()) {
            Optional<DeliveryEntry> delivery = snapshot.delivery(counts.delivery());
            Optional<RecordType> type = RecordType.ofFileName(counts.recordType());
            if (delivery.isPresent() && type.isPresent() && inBundle.contains(counts.recordType())) {
                delivered
                        .computeIfAbsent(delivery.get().organisation(), first -> new TreeSet<>())
                        .add(type.get());
            }
        }
        return delivered;
    }

    private List<List<String>> rows(
            String reader, Consents consents, SortedMap<String, SortedSet<RecordType>> delivered, PersonEntry person) {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, SortedSet<RecordType>> organisation : delivered.entrySet()) {
            for (RecordType type : organisation.getValue()) {
                if (consents.allows(reader, person.personId(), organisation.getKey(), type)) {
                    rows.add(List.of(
                            reader,
                            organisation.getKey(),
                            type.fileName(),
                            String.join(
                                    ", ",
                                    consents.withheldFields(reader, person.personId(), organisation.getKey(), type)),
                            ""));
                }
            }
        }
        return rows.isEmpty() ? List.of(note(reader, "readers.nothing")) : rows;
    }

    /** Returns the text about the folder of a former application; empty if it has nothing of the person. */
    private static Optional<String> formerNote(PublishedReader former, String person) {
        try {
            return ReaderFolder.open(former.location()).filesOf(person).isEmpty()
                    ? Optional.empty()
                    : Optional.of("readers.received");
        } catch (IOException e) {
            return Optional.of("readers.unreadable");
        }
    }

    private List<String> note(String application, String key) {
        return List.of(application, "", "", "", texts.text(key));
    }
}
