package org.mesinfos.connectors.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The dates that an organisation declares for a holding: the time during which a customer holds a reference.
 *
 * @param start first day of the holding, such as the start of a contract
 * @param end day after the last day of the holding, such as the end of a contract
 * @param customerSince day on which the holder became a customer: the holding started on that day or later
 */
public record HoldingDates(Optional<LocalDate> start, Optional<LocalDate> end, Optional<LocalDate> customerSince) {

    /** No date is declared. */
    public static final HoldingDates NONE = new HoldingDates(Optional.empty(), Optional.empty(), Optional.empty());
}
