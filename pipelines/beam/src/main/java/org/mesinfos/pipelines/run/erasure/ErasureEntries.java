package org.mesinfos.pipelines.run.erasure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.PurposeKey;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.identity.SuppressionDigest;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.store.SuppressionEntries;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.Erasure;
import org.mesinfos.records.SubjectKind;

/** Collector of the keyed entries of an erasure. Not thread-safe. */
final class ErasureEntries {

    private final PurposeKey key;
    private final SubjectDigests digests;
    private final Set<String> subjects = new TreeSet<>();
    private final Set<String> references = new TreeSet<>();
    private final List<String> rows = new ArrayList<>();
    private final SortedMap<String, String> shown = new TreeMap<>();

    ErasureEntries(PersonKey key) {
        this.key = key.derive(KeyPurpose.SUPPRESSION);
        this.digests = key.digests();
    }

    /** Adds what the person holds, by organisation; only customer references keep rows out. */
    void addHeld(Map<String, List<Subject>> held) {
        held.forEach((organisation, stated) -> stated.forEach(subject -> {
            if (subject.kind() == SubjectKind.CUSTOMER) {
                addSubject(organisation, subject);
            } else {
                references.add(SuppressionDigest.of(key, organisation, subject));
                references.add(SuppressionDigest.mention(key, organisation, subject.reference()));
            }
        }));
    }

    /** Adds the subjects that linking found to be the person, by organisation. */
    void addLinked(Map<String, List<Subject>> linked) {
        linked.forEach((organisation, stated) -> stated.forEach(subject -> addSubject(organisation, subject)));
    }

    /** Adds the customer of a row. */
    void addCustomer(AcceptedRow row) {
        row.subject()
                .filter(subject -> subject.kind() == SubjectKind.CUSTOMER)
                .ifPresent(subject -> addSubject(row.origin().getOrganisation(), subject));
    }

    /** Adds the digest of a row that nobody else keeps. */
    void addRow(String digest) {
        rows.add(digest);
    }

    /** Returns the keyed digest of a row. */
    String digest(AcceptedRow row) {
        return SuppressionEntries.text(SuppressionDigest.of(key, row));
    }

    private void addSubject(String organisation, Subject subject) {
        String digest = SuppressionDigest.of(key, organisation, subject);
        subjects.add(digest);
        references.add(SuppressionDigest.mention(key, organisation, subject.reference()));
        shown.put(digest, digests.of(organisation, Optional.of(subject)));
    }

    /** Returns the erasure; empty if the store has nothing of the person. */
    Optional<Erasure> erasure(String person, LocalDate day, String reason) {
        return subjects.isEmpty() && rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Erasure(
                        person,
                        new CalendarDay(day),
                        reason,
                        List.copyOf(subjects),
                        List.copyOf(references),
                        rows,
                        shown));
    }
}
