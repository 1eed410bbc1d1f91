package org.mesinfos.linkage.sliced;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.linkage.RelativeCounts;
import org.mesinfos.linkage.blocking.BlockingKeys;
import org.mesinfos.linkage.compare.AddressPatterns;
import org.mesinfos.linkage.compare.EmailProviders;
import org.mesinfos.linkage.features.Hashes;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.PersonTableBuilder;
import org.mesinfos.linkage.features.RowKey;
import org.mesinfos.linkage.features.RowRank;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.features.TableTotals;
import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.features.VocabularyGroup;

/**
 * Conversion of a batch of records to rows, with their keys and their places in the table of all rows. Not safe for
 * use by several threads.
 */
public final class RowPreparation {

    private final Buckets buckets;
    private final PreparedRows output;
    private final Map<Integer, KeyCounts> keysByBucket = new TreeMap<>();
    /** For each domain, hashes of its addresses, as many as make it a provider. */
    private final TreeMap<Long, TreeSet<Integer>> domains = new TreeMap<>();

    /** For each bucket of rows, the lowest patterns of e-mail addresses, also of those that consist of no name. */
    private final TreeMap<Integer, TreeMap<Long, Integer>> patterns = new TreeMap<>();

    private RowPreparation(Buckets buckets, PreparedRows output) {
        this.buckets = buckets;
        this.output = output;
    }

    /** Recipient of rows. */
    public interface PreparedRows {

        /** Receives a row for a bucket of rows. */
        void row(int bucket, TableRow row);

        /** Receives the place of a row for a bucket of places. */
        void order(int bucket, RowRank order);

        /**
         * Receives a key for a bucket of keys.
         *
         * @param rows bucket of the rows that have the key
         * @param number number of the rows, or what the tag defines
         */
        void key(int bucket, int rows, byte tag, long hash, int number);
    }

    /** Prepares records, and adds them to totals. */
    public static void prepare(List<InputRecord> records, Buckets buckets, PreparedRows output, Totals totals) {
        PersonTableBuilder builder = new PersonTableBuilder();
        records.forEach(record -> builder.add(record.features(), PersonTable.GROUP_WITH_DUPLICATES));
        PersonTable table = builder.build();
        BlockingKeys blockingKeys = new BlockingKeys(table);
        RowPreparation preparation = new RowPreparation(buckets, output);
        for (int row = 0; row < table.size(); row++) {
            InputRecord input = records.get(table.sourceIndex(row));
            TableRow prepared = TableRow.of(table, row, input.source(), input.payload());
            totals.addRow(TableTotals.presence(prepared));
            List<RowKey> keys = preparation.addKeys(table, row, input.source(), blockingKeys);
            output.row(buckets.ofRow(input.source()), prepared.withKeys(keys));
            RowRank order = table.order(row, input.source());
            output.order(buckets.ofOrder(order), order);
        }
        preparation.writeKeys();
    }

    /** Adds the keys of a row, and returns those that do not follow from its values alone. */
    private List<RowKey> addKeys(PersonTable table, int row, int source, BlockingKeys blockingKeys) {
        RowKeySet keys = new RowKeySet(keysByBucket.computeIfAbsent(buckets.ofRow(source), bucket -> new KeyCounts()));
        for (ValueKind kind : ValueKind.values()) {
            keys.start(KeyTags.ofValue(kind));
            addValues(table.column(kind), row, keys);
        }
        for (VocabularyGroup group : VocabularyGroup.values()) {
            keys.start(KeyTags.ofVocabulary(group));
            group.kinds().forEach(kind -> addValues(table.column(kind), row, keys));
            keys.askFor(group);
        }
        keys.start(KeyTags.FULL_NAME);
        ValueColumn given = table.column(ValueKind.GIVEN);
        ValueColumn family = table.column(ValueKind.FAMILY);
        if (!given.isEmpty(row) && !family.isEmpty(row)) {
            keys.add(fullName(first(given, row), first(family, row)));
        }
        addDomains(table.column(ValueKind.EMAIL), row);
        addPatterns(table, row, buckets.ofRow(source));
        List<RowKey> groups = new ArrayList<>();
        blockingKeys.forEach(row, (rule, key) -> groups.add(keys.addOnly(KeyTags.ofRule(rule), key)));
        RelativeCounts.forEachGroup(
                table, row, (kind, key) -> groups.add(keys.addOnly(KeyTags.ofRelatives(kind), key)));
        return groups;
    }

    private static void addValues(ValueColumn column, int row, RowKeySet keys) {
        for (int i = column.start(row); i < column.end(row); i++) {
            if (column.value(i) != ValueColumn.ABSENT) {
                keys.add(column.vocabulary().hash(column.value(i)));
            }
        }
    }

    private static String first(ValueColumn column, int row) {
        return column.vocabulary().text(column.first(row));
    }

    static long fullName(String given, String family) {
        return Hashes.of(Hashes.of(given), Hashes.of(family));
    }

    private void addDomains(ValueColumn emails, int row) {
        for (int i = emails.start(row); i < emails.end(row); i++) {
            String address = emails.vocabulary().text(emails.value(i));
            TreeSet<Integer> addresses = domains.computeIfAbsent(domain(address), domain -> new TreeSet<>());
            if (addresses.size() < EmailProviders.MANY_ADDRESSES) {
                addresses.add((int) Hashes.of(address));
            }
        }
    }

    private void addPatterns(PersonTable table, int row, int bucket) {
        ValueColumn emails = table.column(ValueKind.EMAIL);
        ValueColumn given = table.column(ValueKind.GIVEN);
        ValueColumn family = table.column(ValueKind.FAMILY);
        for (int i = emails.start(row); i < emails.end(row); i++) {
            if (emails.value(i) != ValueColumn.ABSENT) {
                int pattern = given.isEmpty(row) || family.isEmpty(row)
                        ? AddressPatterns.NONE
                        : AddressPatterns.of(
                                emails.vocabulary().text(emails.value(i)), first(given, row), first(family, row));
                patterns.computeIfAbsent(bucket, first -> new TreeMap<>())
                        .merge(pattern(emails.vocabulary().hash(emails.value(i))), pattern, Math::min);
            }
        }
    }

    /** Returns the key under which the pattern of an address is found, by the hash of its text. */
    static long pattern(long address) {
        return KeyTags.hash(KeyTags.ADDRESS_PATTERN, address);
    }

    static long domain(String address) {
        return KeyTags.hash(KeyTags.EMAIL_DOMAIN, Hashes.of(EmailProviders.domain(address)));
    }

    private void writeKeys() {
        keysByBucket.forEach((bucket, keys) ->
                keys.forEach((tag, hash, sum) -> output.key(buckets.ofKey(hash), bucket, tag, hash, sum)));
        patterns.forEach((bucket, addresses) -> addresses.forEach(
                (hash, pattern) -> output.key(buckets.ofKey(hash), bucket, KeyTags.ADDRESS_PATTERN, hash, pattern)));
        domains.forEach((domain, addresses) -> addresses.forEach(
                address -> output.key(buckets.ofKey(domain), address, KeyTags.EMAIL_DOMAIN, domain, 1)));
    }
}
