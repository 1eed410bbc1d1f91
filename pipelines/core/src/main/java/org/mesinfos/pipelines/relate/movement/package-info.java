/** Booked transactions with the properties that rules over several records need. */
package org.mesinfos.pipelines.relate.movement;
