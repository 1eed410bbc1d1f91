package org.mesinfos.samples.person;

/**
 * Home of a person.
 *
 * @param street number and fictitious street
 * @param kind APPARTEMENT or MAISON
 * @param rooms number of main rooms
 * @param surface square metres
 * @param rentCents monthly rent or loan instalment
 * @param usagePoint PRM, fourteen digits
 */
public record Home(
        String street, Commune commune, String kind, int rooms, int surface, int rentCents, String usagePoint) {}
