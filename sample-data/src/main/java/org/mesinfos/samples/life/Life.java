package org.mesinfos.samples.life;

import java.util.List;

/** All events of one person in the generated months. Each list is in chronological order. */
public record Life(
        List<AccountHistory> accounts,
        List<Ticket> tickets,
        List<Call> calls,
        List<PhonePosition> positions,
        List<LoadReading> readings,
        List<Policy> policies) {}
