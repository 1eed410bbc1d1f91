package org.mesinfos.samples.person;

/**
 * Where someone lives.
 *
 * @param street number and invented street
 * @param kind APPARTEMENT or MAISON
 * @param rooms main rooms
 * @param surface square metres
 * @param rentCents rent or loan instalment a month
 * @param usagePoint PRM, fourteen digits
 */
public record Home(
        String street, Commune commune, String kind, int rooms, int surface, int rentCents, String usagePoint) {}
