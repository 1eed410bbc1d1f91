package org.mesinfos.connectors.mapping;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.mapping.value.AmountSign;
import org.mesinfos.connectors.mapping.value.ClockChanges;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.mapping.value.Unreadable;
import org.mesinfos.records.Derivation;

/** Mutable state of one read of a file while it builds records. Not thread-safe. */
final class RowState {

    private final SourceContext context;
    private final TwoDigitYears twoDigitYears;
    private final ClockChanges clockChanges = new ClockChanges();
    private CapturedSlots capturedSlots = new CapturedSlots();
    private @Nullable Rejection rejection;
    private @Nullable SpecificRecord record;
    private boolean inexact;
    private boolean declared;
    private List<Derivation> derivations = List.of();
    private int deliveredCount;
    private final List<AmountSign> currencySigns = new ArrayList<>();

    RowState(SourceContext context) {
        this.context = context;
        this.twoDigitYears = TwoDigitYears.of(context);
    }

    SourceContext context() {
        return context;
    }

    ZoneId zone() {
        return context.zone();
    }

    /** Discards the state of the previous record. */
    void startRecord() {
        rejection = null;
        record = null;
        inexact = false;
        declared = false;
        derivations = List.of();
        deliveredCount = 0;
        capturedSlots.clear();
        clockChanges.startRecord();
        currencySigns.clear();
    }

    /** Returns the rule for two-digit years in this file. */
    TwoDigitYears twoDigitYears() {
        return twoDigitYears;
    }

    /** Returns the resolution of local times at changes of the clock. */
    ClockChanges clockChanges() {
        return clockChanges;
    }

    /** Returns the slots of the current row that typed fields have captured. */
    CapturedSlots capturedSlots() {
        return capturedSlots;
    }

    /** Replaces the set of captured slots and returns the previous set, so that the caller can restore it. */
    CapturedSlots replaceCapturedSlots(CapturedSlots others) {
        CapturedSlots previous = capturedSlots;
        capturedSlots = others;
        return previous;
    }

    void reject(Unreadable reason, MappedRow row, String column, String found) {
        rejection = new Rejection(reason.reason(), row.locator(), row.nameInMessages(column), found, reason.expected());
    }

    /** Remembers the record that the fields are about to fill. */
    void startFilling(SpecificRecord record) {
        this.record = record;
    }

    /** Returns the record with the fields that were set before the row was rejected. */
    Optional<SpecificRecord> incompleteRecord() {
        return Optional.ofNullable(record);
    }

    boolean isRejected() {
        return rejection != null;
    }

    Optional<Rejection> rejection() {
        return Optional.ofNullable(rejection);
    }

    /**
     * Marks the value just read as not expressing its whole text. The text is then also stored in {@code additional}.
     */
    void markInexact() {
        inexact = true;
    }

    /** Marks the value just read as one that the settings declare. */
    void markDeclared() {
        declared = true;
    }

    boolean clearDeclared() {
        boolean wasDeclared = declared;
        declared = false;
        return wasDeclared;
    }

    void addDerivation(Derivation derivation) {
        derivations = Stream.concat(derivations.stream(), Stream.of(derivation)).toList();
    }

    /**
     * Names the latest derivations after a part of the record, such as {@code lines[0]}.
     *
     * @param earlier number of derivations before them
     */
    void placeDerivations(int earlier, String part) {
        if (derivations.size() > earlier) {
            derivations = IntStream.range(0, derivations.size())
                    .mapToObj(at -> at < earlier ? derivations.get(at) : placed(derivations.get(at), part))
                    .toList();
        }
    }

    private static Derivation placed(Derivation derivation, String part) {
        return Derivation.newBuilder(derivation)
                .setName(part + "." + derivation.getName())
                .build();
    }

    /**
     * Discards the latest derivations.
     *
     * @param earlier number of derivations before them
     */
    void discardDerivations(int earlier) {
        derivations = List.copyOf(derivations.subList(0, earlier));
    }

    /** Returns the derivations of the current record, apart from those of changes of the clock. */
    List<Derivation> derivations() {
        return derivations;
    }

    /** Records that an amount was read with a currency sign. */
    void addCurrencySign(AmountSign sign) {
        if (!currencySigns.contains(sign)) {
            currencySigns.add(sign);
        }
    }

    /** Returns the currency signs of all amounts of the record. */
    List<AmountSign> currencySigns() {
        return currencySigns;
    }

    boolean clearInexact() {
        boolean wasInexact = inexact;
        inexact = false;
        return wasInexact;
    }

    /** Counts a value that was delivered (not declared as a constant) and stored in the record. */
    void countDelivered() {
        deliveredCount++;
    }

    int deliveredCount() {
        return deliveredCount;
    }
}
