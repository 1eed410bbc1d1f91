package org.mesinfos.samples.life;

import java.util.List;

/** Everything that happens to one person in the months that are told. Each list is in the order of time. */
public record Life(
        List<AccountHistory> accounts,
        List<Ticket> tickets,
        List<Call> calls,
        List<Position> positions,
        List<Reading> readings,
        List<Policy> policies) {}
