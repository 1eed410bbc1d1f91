package org.mesinfos.samples.person;

import java.time.LocalDate;

/** Vehicle of a fictitious make. The plate has the format of the French system (SIV): AB-123-CD. */
public record Vehicle(
        String plate, String make, String model, LocalDate firstRegistered, String energy, int fiscalPower) {}
