package org.mesinfos.pipelines.relate;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mesinfos.records.RecordType;

/**
 * The record types from which {@link Relations} derives the values of records of each type. A new record can change records
 * of its own type and of the types that are derived from it, and no others.
 */
public final class RelatedTypes {

    /** Transactions, and the records that they may pay. Each link is on both of its ends. */
    private static final Set<RecordType> PAYMENTS = EnumSet.of(
            RecordType.BANK_TRANSACTION,
            RecordType.INVOICE,
            RecordType.PAYMENT_PLAN,
            RecordType.INCOME,
            RecordType.HEALTH_REIMBURSEMENT,
            RecordType.RECEIPT);

    private static final Map<RecordType, Set<RecordType>> SOURCES = sources();

    private RelatedTypes() {}

    /** Returns the types whose records can change if records of some types change: these types and those derived from them. */
    public static Set<RecordType> changedBy(Collection<RecordType> changed) {
        EnumSet<RecordType> types = EnumSet.noneOf(RecordType.class);
        for (RecordType type : RecordType.values()) {
            if (!Collections.disjoint(sourcesOf(type), changed)) {
                types.add(type);
            }
        }
        return types;
    }

    /** Returns the types whose records are needed to derive the records of some types. */
    public static Set<RecordType> neededFor(Collection<RecordType> derived) {
        EnumSet<RecordType> types = EnumSet.noneOf(RecordType.class);
        derived.forEach(type -> types.addAll(sourcesOf(type)));
        return types;
    }

    private static Set<RecordType> sourcesOf(RecordType type) {
        return Objects.requireNonNull(SOURCES.get(type), "SOURCES has an entry for each type");
    }

    private static Map<RecordType, Set<RecordType>> sources() {
        Map<RecordType, Set<RecordType>> sources = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            sources.put(type, PAYMENTS.contains(type) ? PAYMENTS : EnumSet.of(type));
        }
        sources.put(
                RecordType.METER_READING,
                EnumSet.of(RecordType.METER_READING, RecordType.CONTRACT, RecordType.INVOICE));
        return Collections.unmodifiableMap(sources);
    }
}
