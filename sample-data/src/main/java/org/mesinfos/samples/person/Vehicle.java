package org.mesinfos.samples.person;

import java.time.LocalDate;

/** A vehicle of an invented make. The plate has the form of the French system (SIV): AB-123-CD. */
public record Vehicle(
        String plate, String make, String model, LocalDate firstRegistered, String energy, int fiscalPower) {}
