#!/usr/bin/env bash
# Says where Chromium or Chrome is.
for program in chromium chromium-browser google-chrome chrome "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
  if command -v "$program"; then exit; fi
done
exit 1
