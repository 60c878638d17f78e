import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The day it is where the learner is, as days since 1970-01-01. */
function dayNow(): number {
  const now = new Date();
  return Math.floor((now.getTime() - now.getTimezoneOffset() * MINUTE_MS) / DAY_MS);
}

/** Today, also for a page that stays open over midnight. */
export function useToday(): number {
  const [today, setToday] = useState(dayNow);
  useEffect(() => {
    const timer = setInterval(() => setToday(dayNow()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return today;
}
