@echo off
rem Runs Mesinfos with the Java runtime beside it, otherwise with that of JAVA_HOME or of the PATH, version 17 or later.
setlocal
set "home=%~dp0.."
if exist "%home%\runtime\bin\java.exe" (
  set "java=%home%\runtime\bin\java.exe"
) else if defined JAVA_HOME (
  set "java=%JAVA_HOME%\bin\java.exe"
) else (
  set "java=java"
)
"%java%" -XX:+UseParallelGC -XX:-UsePerfData %MESINFOS_JAVA_OPTIONS% -cp "%home%\program\mesinfos.jar" org.mesinfos.pipelines.cli.Mesinfos %*
exit /b %ERRORLEVEL%
