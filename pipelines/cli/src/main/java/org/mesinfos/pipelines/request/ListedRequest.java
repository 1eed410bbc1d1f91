package org.mesinfos.pipelines.request;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry of the list of requests.
 *
 * @param request the request
 * @param openSince day on which it was recorded
 * @param closedOn day on which the operator closed it; empty while it is open
 */
public record ListedRequest(PersonRequest request, LocalDate openSince, Optional<LocalDate> closedOn) {}
