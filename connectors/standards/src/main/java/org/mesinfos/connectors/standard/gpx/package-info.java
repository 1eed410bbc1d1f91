/**
 * GPS Exchange Format 1.0 and 1.1. Tracks, and routes with times, become trips with their points; waypoints become
 * location points.
 */
@NullMarked
package org.mesinfos.connectors.standard.gpx;

import org.jspecify.annotations.NullMarked;
