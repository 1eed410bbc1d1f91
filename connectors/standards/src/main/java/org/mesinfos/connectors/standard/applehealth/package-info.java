/**
 * Exports of Apple's health application ({@code export.xml}): measures, workouts, daily activity summaries and the
 * person.
 */
@NullMarked
package org.mesinfos.connectors.standard.applehealth;

import org.jspecify.annotations.NullMarked;
