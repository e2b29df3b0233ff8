import { useRouteLoaderData } from '@remix-run/react'
import type { PlanFrame } from '#app/components/plan/frame.ts'

/** The plan that this page belongs to and who reads it; undefined on pages outside of a plan. */
export const usePlan = () => useRouteLoaderData('routes/plans.$planId') as PlanFrame | undefined
