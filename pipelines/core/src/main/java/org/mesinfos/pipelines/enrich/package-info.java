/**
 * What can be said about delivered values beyond what was delivered: numbers in international form, whether an IBAN can
 * be right, which commune an address lies in.
 *
 * <p>Derived values stand beside delivered ones, each with its source and how sure it is, and never change them. They
 * follow from the record alone, so equal records are enriched equally.
 */
package org.mesinfos.pipelines.enrich;
