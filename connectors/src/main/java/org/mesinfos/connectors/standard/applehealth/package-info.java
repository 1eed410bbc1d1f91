/**
 * What the health application of Apple exports ({@code export.xml}): measures, exercises, days of activity, the person.
 */
package org.mesinfos.connectors.standard.applehealth;
